package orderflow.sink;

import java.util.List;

/** Ids of alerts as a line shows them: the number at their end alone, and lists of numbers in few words. */
final class IdText {

    private static final int MAX_RUNS = 4;

    private IdText() {}

    /** The number in an id of the form {@code AAPL-20240115-7}. */
    static long number(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    /** The ids' numbers, runs of neighbours drawn together: {@code #1-3 #7}; the middle of a long list is left out. */
    static String numbers(List<String> ids) {
        long[] numbers = ids.stream().mapToLong(IdText::number).toArray();
        StringBuilder text = new StringBuilder();
        int runs = 0;
        for (int start = 0; start < numbers.length; ) {
            int end = start;
            while (end + 1 < numbers.length && numbers[end + 1] == numbers[end] + 1) {
                end++;
            }
            if (++runs > MAX_RUNS) {
                return text.append(" .. #").append(numbers[numbers.length - 1]).toString();
            }
            text.append(runs == 1 ? "#" : " #").append(numbers[start]);
            if (end > start) {
                text.append('-').append(numbers[end]);
            }
            start = end + 1;
        }
        return text.toString();
    }
}
