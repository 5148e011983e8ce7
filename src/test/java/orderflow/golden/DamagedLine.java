package orderflow.golden;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A line of a hostile session with bytes left out, put in, doubled or changed; determined by its seed. */
final class DamagedLine {

    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "0",
        "1",
        "9",
        "-",
        "+",
        ".",
        "e",
        "E",
        "\\",
        "\\u0041",
        "\\n",
        "null",
        "true",
        "\"t\":5,",
        "\"ds\":\"3\",",
        "\"s\":\"x\",",
        " ",
        "\t",
        "\r",
        "\u0000",
        "\u00e4",
        "\ud83d\ude00",
        "1e999",
        "1E-9",
        "00",
        "\"\"",
        "\"i\":17,",
        "\"side\":\"sell\",",
        "\"ev\":\"Q\",",
        ",\"bp\":50,\"bs\":20000",
        "/**/",
        "NaN",
        "\"c\":[2],",
        "\"sym\":\"B.C\",",
        "1705330800000",
        "\"p\":1e-9,",
        "\"p\":[1],",
        "99999999999999999999",
        "\u2028"
    };
    private static final String SOUND =
            "\n{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":51,\"bs\":20000,\"ap\":52,\"as\":20000,\"t\":4000000000000}"
                    + "\n{\"ev\":\"T\",\"sym\":\"A\",\"p\":51,\"s\":20000,\"t\":4000000000000,\"i\":\"1\"}\n";

    private final Random random;
    private final List<Byte> bytes = new ArrayList<>();

    private DamagedLine(long seed) {
        random = new Random(seed);
        List<String> lines = HostileSession.lines(seed);
        // A header says how all that follows is read; whether it can be read is a matter of its own.
        String line = lines.get(1 + random.nextInt(lines.size() - 1));
        for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b);
        }
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages; i++) {
            damage();
        }
    }

    /** The damaged line between two texts, and two sound records of symbol A after it. */
    static byte[] withSound(long seed, String before, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        new DamagedLine(seed).bytes.forEach(b -> out.write(b == '\n' ? ' ' : b));
        out.writeBytes((after + SOUND).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void damage() {
        int at = random.nextInt(bytes.size());
        switch (random.nextInt(5)) {
            case 0 -> bytes.set(at, (byte) random.nextInt(256));
            case 1, 2 -> {
                byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                for (int i = piece.length - 1; i >= 0; i--) {
                    bytes.add(at, piece[i]);
                }
            }
            case 3 ->
                bytes.subList(at, Math.min(bytes.size() - 1, at + 1 + random.nextInt(8)))
                        .clear();
            default ->
                bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(12)))));
        }
    }
}
