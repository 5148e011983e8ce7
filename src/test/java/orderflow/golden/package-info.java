/** The golden and real sessions of the test resources, and the program held against them. */
package orderflow.golden;
