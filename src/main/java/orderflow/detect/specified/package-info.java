/** The rules that this tool was first specified with: fixed sizes, and volume against that of the minutes before. */
package orderflow.detect.specified;
