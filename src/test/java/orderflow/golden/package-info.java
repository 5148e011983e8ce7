/** The golden sessions of the test resources, and the program held against them. */
package orderflow.golden;
