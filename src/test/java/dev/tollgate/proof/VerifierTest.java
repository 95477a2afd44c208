package dev.tollgate.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final String FIRST = "11111111-aaaa-4aaa-8aaa-000000000001";
    private static final String SECOND = "22222222-bbbb-4bbb-8bbb-000000000002";
    private static final String THIRD = "33333333-cccc-4ccc-8ccc-000000000003";

    private final List<Map<String, @Nullable Object>> records = List.of(
            record(FIRST, "PRJ-2026-001.G1", "Alles da – Größe \"gut\", \\ und \n <b>"),
            record(SECOND, "PRJ-2026-002.G1", ""),
            record(THIRD, "PRJ-2026-001.G2", "Third."));
    private final List<Link> links = chain(records);

    @Test
    void aFileIsAcceptedAsItWasWritten() throws IOException {
        assertThat(check(recordFile(0)).problems()).isEmpty();
        assertThat(check(recordFile(2)).problems()).isEmpty();
        assertThat(check(chainFile(records, links)).problems()).isEmpty();
        assertThat(check(recordFile(0)).summary())
                .startsWith("Decision " + FIRST + " (gate of PRJ-2026-001.G1) is as it was recorded.")
                .contains(links.get(2).hash());
    }

    @Test
    void everyBitOfARecordsFileCountsAndTheRecordIsNamed() throws IOException {
        byte[] file = recordFile(1).getBytes(StandardCharsets.UTF_8);
        assertThat(file).hasSizeGreaterThan(800);

        for (int place = 0; place < file.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = file.clone();
                changed[place] ^= (byte) (1 << bit);
                Verdict verdict = Verifier.check(new ByteArrayInputStream(changed), null);
                assertThat(verdict.accepted())
                        .as("bit %d of byte %d", bit, place)
                        .isFalse();
                assertThat(verdict.problems().get(0))
                        .as("bit %d of byte %d", bit, place)
                        .containsAnyOf(SECOND, "PRJ-2026-002.G1");
            }
        }
    }

    @Test
    void everyByteOfTheWholeChainCounts() throws IOException {
        byte[] file = chainFile(records, links).getBytes(StandardCharsets.UTF_8);

        for (int place = 0; place < file.length; place++) {
            byte[] changed = file.clone();
            changed[place] ^= 1;
            assertThat(Verifier.check(new ByteArrayInputStream(changed), null).accepted())
                    .as("byte %d", place)
                    .isFalse();
        }
    }

    @Test
    void aFileThatWasCutOrGrewIsRefused() throws IOException {
        String record = recordFile(1);
        String chain = chainFile(records, links);

        for (int length = 0; length < record.length(); length++) {
            assertThat(check(record.substring(0, length)).accepted()).isFalse();
        }
        for (int length = 0; length < chain.length(); length++) {
            assertThat(check(chain.substring(0, length)).accepted()).isFalse();
        }
        assertThat(check(record + " ").accepted()).isFalse();
        assertThat(check(chain + "\n").accepted()).isFalse();
    }

    @Test
    void aChangedRecordInTheChainIsNamedAndTheOthersAreNot() throws IOException {
        // given
        List<Map<String, @Nullable Object>> changed = new ArrayList<>(records);
        changed.set(1, with(records.get(1), "outcome", "KILL"));

        // when
        Verdict verdict = check(chainFile(changed, links));

        // then
        assertThat(verdict.problems())
                .containsExactly(
                        "Decision " + SECOND + " (gate of PRJ-2026-002.G1): its content is not what was recorded:"
                                + " its SHA-256 is not the one in its link.");
    }

    @Test
    void aRecordThatIsMissingIsNamedByTheLinkThatIsLeft() throws IOException {
        List<Map<String, @Nullable Object>> changed = new ArrayList<>(records);
        changed.set(1, Map.of());

        assertThat(check(chainFile(changed, links)).problems()).anyMatch(problem -> problem.contains(SECOND));
    }

    @Test
    void aLinkThatWasLeftOutIsMissed() throws IOException {
        Verdict verdict =
                check(chainFile(List.of(records.get(0), records.get(2)), List.of(links.get(0), links.get(2))));

        assertThat(verdict.problems().get(0)).contains(THIRD).contains("the one before it is missing");
    }

    @Test
    void aWholeChainThatWasForgedFromAnewIsBetrayedByAHeadThatWasMailed() throws IOException {
        // given
        List<Map<String, @Nullable Object>> forged = new ArrayList<>(records);
        forged.set(0, with(records.get(0), "outcome", "KILL"));
        String file = chainFile(forged, chain(forged));
        String mailed = links.get(1).hash();

        // then
        assertThat(Verifier.check(stream(file), null).accepted()).isTrue();
        assertThat(Verifier.check(stream(file), mailed).problems())
                .containsExactly("The chain: the chain in the file never had the head " + mailed + ".");
        assertThat(Verifier.check(stream(chainFile(records, links)), mailed).accepted())
                .isTrue();
    }

    @Test
    void theSameRecordWrittenInAnotherWayIsRefused() throws IOException {
        String file = recordFile(0);

        assertThat(check(file.replace("\"position\":3", "\"position\": 3")).accepted())
                .isFalse();
        assertThat(check(file.replace("PRJ", "\\u0050RJ")).accepted()).isFalse();
        assertThat(check(file.replace("\"format\":", "\"format\":\"tollgate-decision-record-1\",\"format\":"))
                        .accepted())
                .isFalse();
    }

    @Test
    void theCommandAnswersInASentenceAndAnExitCode(@TempDir Path folder) throws IOException {
        // given
        Path good = Files.writeString(folder.resolve("good.json"), recordFile(0));
        Path bad = Files.writeString(folder.resolve("bad.json"), recordFile(0).replace("GO", "NO"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

        // then
        assertThat(VerifyDecisions.run(List.of(good.toString()), print)).isZero();
        assertThat(VerifyDecisions.run(List.of("--head", links.get(2).hash(), good.toString()), print))
                .isZero();
        assertThat(VerifyDecisions.run(List.of(good.toString(), bad.toString()), print))
                .isEqualTo(1);
        assertThat(VerifyDecisions.run(List.of("--head", "0".repeat(63) + "1", good.toString()), print))
                .isEqualTo(1);
        assertThat(VerifyDecisions.run(List.of(folder.resolve("none").toString()), print))
                .isEqualTo(2);
        assertThat(VerifyDecisions.run(List.of(), print)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ACCEPTED " + good, "REFUSED " + bad + ": Decision " + FIRST, "UNREADABLE", "verify [--head");
    }

    @Test
    void anAuditorCanComputeALinkByHand() {
        Link second = links.get(1);

        assertThat(second.hash())
                .isEqualTo(Canonical.sha256("2 " + SECOND + " " + Canonical.sha256(Canonical.json(records.get(1))) + " "
                        + links.get(0).hash()));
        assertThat(Canonical.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Verdict check(String file) throws IOException {
        return Verifier.check(stream(file), null);
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private String recordFile(int number) {
        StringBuilder file = new StringBuilder(ProofFiles.recordBegins(links.get(links.size() - 1)));
        for (int i = number; i < links.size(); i++) {
            file.append(i == number ? "" : ",")
                    .append(Canonical.json(links.get(i).json()));
        }
        return file.append(ProofFiles.recordEnds(records.get(number))).toString();
    }

    private static String chainFile(List<Map<String, @Nullable Object>> records, List<Link> links) {
        StringBuilder file = new StringBuilder(ProofFiles.chainBegins());
        for (int i = 0; i < links.size(); i++) {
            file.append(ProofFiles.chainLine(links.get(i), records.get(i)));
        }
        return file.append(ProofFiles.chainEnds(links.get(links.size() - 1))).toString();
    }

    private static List<Link> chain(List<Map<String, @Nullable Object>> records) {
        List<Link> links = new ArrayList<>();
        Link last = new Link(0, "", "", "", Link.NONE);
        for (Map<String, @Nullable Object> record : records) {
            last = last.next(String.valueOf(record.get("id")), Canonical.sha256(Canonical.json(record)));
            links.add(last);
        }
        return links;
    }

    private static Map<String, @Nullable Object> record(String id, String subject, String summary) {
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("id", id);
        record.put("subject", subject);
        record.put("kind", "gate");
        record.put("mandates", List.of());
        record.put("outcome", "GO");
        record.put("summary", summary);
        record.put("decidedBy", null);
        record.put("witnessed", true);
        record.put("votes", List.of(Map.of("voter", "anna", "option", "GO")));
        return record;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> record, String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(record);
        changed.put(name, value);
        return changed;
    }
}
