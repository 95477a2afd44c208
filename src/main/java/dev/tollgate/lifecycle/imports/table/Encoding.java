package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The character set of a text, by its byte-order mark or by what its bytes can be, and where the text begins. */
record Encoding(Charset charset, int start) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 8192;
    private static final int CHUNK = 8192;

    static Encoding of(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(withoutMark(content), 0);
    }

    Reader reader(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), charset);
    }

    /** Western text in UTF-16 has a zero in every other byte; no other text has one anywhere. */
    private static Charset withoutMark(byte[] content) {
        int[] zeros = new int[2];
        int length = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] + zeros[1] == 0) {
            return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
        }
        if (zeros[1] > length / 4 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > length / 4 && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        throw new RuleBroken("file", "This is no text; send comma-separated values (.csv) or a workbook (.xlsx).");
    }

    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chunk = CharBuffer.allocate(CHUNK);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            chunk.clear();
            result = decoder.decode(bytes, chunk, true);
        }
        return !result.isError();
    }

    private static boolean begins(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
