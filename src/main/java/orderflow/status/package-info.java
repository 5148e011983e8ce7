/** What a running watch tells others of this user: its lock, so that a key is used once, and its status file. */
package orderflow.status;
