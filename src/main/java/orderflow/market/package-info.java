/** What is known of one symbol: the quote or book in force, the side of its trades, which trades count, its sessions. */
package orderflow.market;
