package dev.tollgate.project.schedule;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells a file's format by its first bytes and, for XML, by its root element; never by its name. Only what is told here
 * is ever handed to a reader, so that no reader gets to guess.
 */
final class PlanSignature {

    private static final byte[] COMPOUND_FILE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] UTF8_MARK = HexFormat.of().parseHex("efbbbf");
    private static final int HEAD = 64;

    private PlanSignature() {}

    /** @throws RuleBroken with the formats that are read, where it is none of them */
    static PlanFormat of(byte[] content) {
        if (content.length == 0) {
            throw new RuleBroken("file", "The file is empty; export the plan again.");
        }
        if (startsWith(content, COMPOUND_FILE)) {
            return PlanFormat.MPP;
        }
        String head = head(content);
        if (head.startsWith("MPX")) {
            return PlanFormat.MPX;
        }
        if (head.startsWith("ERMHDR")) {
            return PlanFormat.XER;
        }
        return rootOf(content).flatMap(PlanSignature::byRoot).orElseThrow(PlanSignature::unknown);
    }

    private static Optional<PlanFormat> byRoot(String root) {
        return switch (root) {
            case "Project" -> Optional.of(PlanFormat.MSPDI);
            case "APIBusinessObjects" -> Optional.of(PlanFormat.PMXML);
            default -> Optional.empty();
        };
    }

    /** The local name of the root element; a document type is refused, for it can name files and grow without end. */
    private static Optional<String> rootOf(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new RuleBroken(
                            "file",
                            "The file declares a document type, which no planning tool writes; export it again.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    private static RuleBroken unknown() {
        return new RuleBroken("file", "This is no plan that can be read. " + readable());
    }

    static String readable() {
        return "Tollgate reads "
                + Arrays.stream(PlanFormat.values()).map(PlanFormat::title).collect(Collectors.joining(", ")) + ".";
    }

    private static String head(byte[] content) {
        int from = startsWith(content, UTF8_MARK) ? UTF8_MARK.length : 0;
        int length = Math.min(HEAD, content.length - from);
        return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
