package orderflow.simulator;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A decompressing stream that ends where a compressed file breaks off, and remembers that it did. */
final class TolerantStream extends FilterInputStream {

    private boolean brokenOff;

    TolerantStream(InputStream in) {
        super(in);
    }

    boolean brokenOff() {
        return brokenOff;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (brokenOff) {
            return -1;
        }
        try {
            return super.read(bytes, offset, length);
        } catch (EOFException e) {
            brokenOff = true;
        } catch (ZstdIOException e) {
            if (e.getErrorCode() != Zstd.errSrcSizeWrong()) {
                throw e;
            }
            brokenOff = true;
        }
        return -1;
    }
}
