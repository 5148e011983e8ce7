/** Settings and positions: from all the places where a user can state them to checked, immutable values. */
package orderflow.config;
