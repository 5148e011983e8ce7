package orderflow.fault;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the known name that a mistyped one was most likely meant to be. */
public final class NearestName {

    private static final int LONGEST_COMPARED = 100;
    private static final int SLIP = 2;
    private static final int LEAST_FOUND_WITHIN = 4;

    private NearestName() {}

    /**
     * The known name that a slip of the fingers (at most two edits) made the typed one; else the one that shares the most
     * words with it; of several the one with the least edit distance, and the first of equals. Empty only when nothing is
     * known.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(typed, name) <= SLIP ? 0 : 1)
                        .thenComparingInt(name -> -sharedWords(typed, name))
                        .thenComparingInt(name -> distance(typed, name)));
    }

    /** Words of the name that the typed one has too; longer ones also where it has them without a mark between words. */
    private static int sharedWords(String typed, String name) {
        Set<String> typedWords = words(typed);
        String letters = plain(typed).replace("_", "");
        return (int) words(name).stream()
                .filter(word ->
                        typedWords.contains(word) || word.length() >= LEAST_FOUND_WITHIN && letters.contains(word))
                .count();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(plain(name).split("_")));
    }

    /** The same, but only where no more than a third of the letters differ. */
    public static Optional<String> closeTo(String typed, Collection<String> known) {
        return to(typed, known).filter(name -> distance(typed, name) * 3 <= Math.max(typed.length(), name.length()));
    }

    /**
     * Letters to insert, delete, change or swap with their neighbour to make one name the other; case counts for
     * nothing, and {@code -} and {@code _} are the same.
     */
    static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static String plain(String name) {
        String compared = name.length() > LONGEST_COMPARED ? name.substring(0, LONGEST_COMPARED) : name;
        return compared.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
