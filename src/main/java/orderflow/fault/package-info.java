/** What can be wrong: codes of rejected records, problems with a place, exit codes, and the one exception. */
package orderflow.fault;
