package orderflow.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Replays whole recordings by the rules; the settings are given by their JSON keys. */
public final class NaiveReplay {

    private final NaiveSettings settings;
    private final Map<String, NaivePosition> positions;
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;
    private Set<String> only = Set.of();
    private final List<NaiveSight> sights = new ArrayList<>();

    /** A replay with these settings, and the positions of a file, or null when there is none. */
    public NaiveReplay(Map<String, String> settings, List<NaivePosition> positions) {
        this.settings = new NaiveSettings(settings);
        this.positions = positions == null ? null : new TreeMap<>();
        if (positions != null) {
            positions.forEach(position -> this.positions.put(position.symbol(), position));
        }
    }

    /** Decides only on records from the first time on and before the second, in milliseconds. */
    public NaiveReplay between(long fromMillis, long toMillis) {
        this.from = fromMillis;
        this.to = toMillis;
        return this;
    }

    /** Looks at these symbols alone. */
    public NaiveReplay only(Set<String> symbols) {
        this.only = Set.copyOf(symbols);
        return this;
    }

    /** Replays files, each given by its bytes, merged by event time. */
    public NaiveResult replay(List<byte[]> files) {
        NaiveOutput output = new NaiveOutput();
        sights.clear();
        List<List<NaiveRecord>> recordings = new ArrayList<>();
        for (byte[] file : files) {
            NaiveRecording recording = new NaiveRecording(file);
            output.reject("MALFORMED", recording.malformed());
            recordings.add(recording.records());
        }
        Map<String, NaiveSymbol> symbols = new TreeMap<>();
        for (NaiveRecord record : merged(recordings)) {
            if (record.symbol() == null) {
                symbols.values().forEach(symbol -> symbol.gap(record));
            } else if (monitors(record.symbol())) {
                symbols.computeIfAbsent(record.symbol(), name -> symbol(name, output))
                        .take(record);
            }
            sights.add(sight(record, symbols.get(record.symbol() == null ? "" : record.symbol())));
        }
        return output.result();
    }

    /** What was in force after each record of the last replay, in their order. */
    public List<NaiveSight> sights() {
        return sights;
    }

    private static NaiveSight sight(NaiveRecord record, NaiveSymbol symbol) {
        if (record.kind().equals("gap") || symbol == null) {
            Long gapFrom = NaiveFields.integer(record.json().get("from"));
            Long gapTo = NaiveFields.integer(record.json().get("to"));
            return new NaiveSight(
                    record.kind(), record.symbol(), record.time(), false, false, gapFrom, gapTo, null, null, null);
        }
        return symbol.sight(record);
    }

    private boolean monitors(String symbol) {
        boolean asked = only.isEmpty() || only.contains(symbol);
        return asked && (positions == null || !settings.positionsOnly() || positions.containsKey(symbol));
    }

    private NaiveSymbol symbol(String name, NaiveOutput output) {
        boolean held = positions == null || positions.containsKey(name);
        NaivePosition position = positions == null ? null : positions.get(name);
        return new NaiveSymbol(
                name, settings, output, new NaiveExits(name, settings, output, held, position), from, to);
    }

    /** Always the record with the smallest time at the head of a file, of equal ones that of the first file. */
    private static List<NaiveRecord> merged(List<List<NaiveRecord>> recordings) {
        List<NaiveRecord> merged = new ArrayList<>();
        int[] next = new int[recordings.size()];
        while (true) {
            int best = -1;
            long bestTime = 0;
            for (int file = 0; file < next.length; file++) {
                if (next[file] < recordings.get(file).size()) {
                    long time = sortTime(recordings.get(file), next[file]);
                    if (best < 0 || time < bestTime) {
                        best = file;
                        bestTime = time;
                    }
                }
            }
            if (best < 0) {
                return merged;
            }
            merged.add(recordings.get(best).get(next[best]++));
        }
    }

    /** A record without a time comes right before the next one of its file, and at once where there is none. */
    private static long sortTime(List<NaiveRecord> recording, int index) {
        for (int i = index; i < recording.size(); i++) {
            if (recording.get(i).time() != null) {
                return recording.get(i).time();
            }
        }
        return Long.MIN_VALUE;
    }
}
