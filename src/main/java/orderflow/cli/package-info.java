/** The command line: commands, exit codes, wiring and the terminal; nobody uses this room. */
package orderflow.cli;
