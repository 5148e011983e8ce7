/** Where alerts go: lines on the console, records in the audit log, and the summary at the end of a run. */
package orderflow.sink;
