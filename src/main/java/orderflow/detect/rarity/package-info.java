/** The rules of rarity: as much as this was not sold for so many minutes. */
package orderflow.detect.rarity;
