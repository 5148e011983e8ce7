package orderflow.status;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import orderflow.file.OwnerOnly;

/** A name for a key that does not give it away: a hash with a salt of this folder's own. */
final class KeyFingerprint {

    private static final String SALT_FILE = "salt";
    private static final int SALT_BYTES = 16;
    private static final int NAME_BYTES = 8;

    private KeyFingerprint() {}

    /** The same text for the same key in the same folder. */
    static String of(byte[] key, Path folder) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt(folder), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(key), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IOException("expected HmacSHA256, which every Java platform has", e);
        }
    }

    /** Linked into place whole, so that two processes that start together use one salt. */
    private static byte[] salt(Path folder) throws IOException {
        Path file = folder.resolve(SALT_FILE);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(fresh);
            Path temporary = OwnerOnly.createTemporary(folder, SALT_FILE, ".new");
            try {
                Files.write(temporary, fresh);
                Files.createLink(file, temporary);
            } catch (FileAlreadyExistsException e) {
                return Files.readAllBytes(file);
            } finally {
                Files.delete(temporary);
            }
        }
        return Files.readAllBytes(file);
    }
}
