package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class EightBytesPropertyTest {

    @Property(seed = "1", tries = 2_000)
    void countsTheDigitsAtTheBeginning(
            @ForAll @StringLength(8) @Chars({'0', '1', '5', '9', '/', ':', '.', ',', 'e', ' ', '\n'}) String text) {
        int digits = 0;
        while (digits < 8 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }

        assertThat(EightBytes.countDigits(word(text))).isEqualTo(digits);
    }

    @Property(seed = "2", tries = 2_000)
    void readsTheNumberAtTheBeginning(
            @ForAll @LongRange(min = 0, max = 99_999_999) long number, @ForAll @IntRange(min = 1, max = 8) int count) {
        String text = "%08d".formatted(number);

        assertThat(EightBytes.digits(word(text), count)).isEqualTo(Long.parseLong(text.substring(0, count)));
    }

    @Property(seed = "3", tries = 2_000)
    void marksWhatIsNoDigitAndWhatIsNoPlainText(@ForAll @Size(8) byte[] bytes) {
        long others = EightBytes.findOthers(EightBytes.at(bytes, 0));
        long special = EightBytes.findSpecial(EightBytes.at(bytes, 0));
        int firstSpecial = 8;
        for (int i = 7; i >= 0; i--) {
            assertThat((others >>> 8 * i & 0x80) != 0).isEqualTo(bytes[i] < '0' || bytes[i] > '9');
            if (bytes[i] < ' ' || bytes[i] == '"' || bytes[i] == '\\') {
                firstSpecial = i;
            }
        }
        assertThat(Long.numberOfTrailingZeros(special) >>> 3).isEqualTo(firstSpecial);
    }

    private static long word(String text) {
        return EightBytes.at(text.getBytes(StandardCharsets.ISO_8859_1), 0);
    }
}
