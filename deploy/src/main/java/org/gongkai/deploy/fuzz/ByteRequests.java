package org.gongkai.deploy.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Requests of the description whose bytes have come to harm: as many a proxy, a broken client or somebody curious sends them. */
final class ByteRequests {

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "\u0000",
            " ",
            "\t",
            ":",
            "%",
            "%00",
            "?",
            "#",
            "//",
            "..",
            "HTTP/1.0",
            "HTTP/0.9",
            "HTTP/2.0",
            "HTTP/9.9",
            "HTCPCP/1.0",
            "\r\nHost: other\r\nHost: another",
            "\r\nContent-Length: 5",
            "\r\nContent-Length: -5",
            "\r\nContent-Length: 99999999999999999999",
            "\r\nContent-Length: 0x10",
            "\r\nTransfer-Encoding: chunked",
            "\r\nTransfer-Encoding: gzip, chunked",
            "\r\nTransfer-Encoding: \u000bchunked",
            "\r\nExpect: 100-continue",
            "\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
            "\r\n folded: header",
            "\r\nno colon",
            "\r\n: no name",
            "\r\nX-Long: " + "x".repeat(70_000),
            "\r\n" + "X-Many: 1\r\n".repeat(2_000) + "X-Last: 1",
            "0\r\n\r\n",
            "ffffffffffffffff\r\n",
            "-1\r\n",
            "\u00ff\u00fe",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001");

    private final ContractRequests good;

    ByteRequests(ContractRequests good) {
        this.good = good;
    }

    /** The request of a number, with one to four wounds. */
    RawRequest request(int number, Chance chance) {
        return harmed(good.request(number, chance), chance);
    }

    static RawRequest harmed(RawRequest request, Chance chance) {
        byte[] bytes = request.bytes();
        for (int i = 1 + chance.below(4); i > 0; i--) {
            bytes = wounded(bytes, chance);
        }
        return request.with(bytes);
    }

    private static byte[] wounded(byte[] bytes, Chance chance) {
        if (bytes.length < 8) {
            return bytes;
        }
        int at = chance.oneIn(3) ? chance.below(bytes.length) : chance.below(Math.min(bytes.length, 400));
        return switch (chance.below(9)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << chance.below(8));
                yield flipped;
            }
            case 1 -> joined(Arrays.copyOf(bytes, at), chance.bytes(1 + chance.below(8)), rest(bytes, at));
            case 2 -> joined(Arrays.copyOf(bytes, at), rest(bytes, Math.min(bytes.length, at + 1 + chance.below(12))));
            case 3, 4 -> joined(Arrays.copyOf(bytes, at), piece(chance), rest(bytes, at));
            case 5 -> atLineEnd(bytes, piece(chance), chance);
            case 6 -> {
                int to = Math.min(bytes.length, at + chance.below(200));
                byte[] part = Arrays.copyOfRange(bytes, at, to);
                yield joined(Arrays.copyOf(bytes, to), part, rest(bytes, to));
            }
            case 7 -> chunked(bytes, chance);
            default -> chance.oneIn(4) ? Arrays.copyOf(bytes, at) : replaced(bytes, chance);
        };
    }

    /** Behind a line of the head. */
    private static byte[] atLineEnd(byte[] bytes, byte[] piece, Chance chance) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int lines = 1 + chance.below(6);
        int at = -1;
        for (int i = 0; i < lines; i++) {
            int next = text.indexOf("\r\n", at + 1);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return at < 0 ? bytes : joined(Arrays.copyOf(bytes, at), piece, rest(bytes, at));
    }

    /** The body in chunks, whose sizes are right or not. */
    private static byte[] chunked(byte[] bytes, Chance chance) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return bytes;
        }
        String body = text.substring(end + 4);
        String size =
                chance.oneIn(2) ? Integer.toHexString(body.length()) : chance.of(List.of("0", "zz", "7fffffff", ""));
        String head = text.substring(0, end).replaceAll("(?i)\r\nContent-Length: [^\r]*", "");
        String sent = head + "\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + body + "\r\n0\r\n\r\n";
        return sent.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(byte[] bytes, Chance chance) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String[] one = chance.of(List.of(
                new String[] {"HTTP/1.1", chance.of(PIECES)},
                new String[] {"\r\n", "\n"},
                new String[] {": ", ":"},
                new String[] {": ", " : "},
                new String[] {"Host: gateway", "Host: a:b:c"},
                new String[] {"Host: gateway\r\n", ""},
                new String[] {"GET ", "get "},
                new String[] {" /", " http://other/"},
                new String[] {" /", " //"},
                new String[] {" /", " "},
                new String[] {"/api/", "/api/./"},
                new String[] {"/api/", "/%61pi/"},
                new String[] {"/api/", "/api/../api/"},
                new String[] {"/v1/", "/v1//"},
                new String[] {"Bearer ", "Bearer\u0000"},
                new String[] {"\"", "'"},
                new String[] {"{", "[{"}));
        return text.replace(one[0], one[1]).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] piece(Chance chance) {
        return chance.of(PIECES).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
