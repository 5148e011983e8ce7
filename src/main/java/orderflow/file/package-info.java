/** Files and folders that only their owner may read, and whole files put in the place of others. */
package orderflow.file;
