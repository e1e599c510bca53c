import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadLocalRandom;

/// Many writers in many rooms, over WebSockets. One thread; an open loop: the delay of an edit counts from the time it was
/// due, so that a server that stands still cannot hide behind clients that wait for it.
///
/// Each edit carries a mark `~ccc.ssss` (client, number); a delivery is a mark that another client of the room receives.
/// Words as `name=value`: proto (ours, hocuspocus), port, rooms, clients, rate (edits a second of each), warm, secs,
/// text (further characters an edit), server (its process), postgresql (its first process), idle (seconds to hold the
/// connections, without an edit), and for ours addresses and cookies, files with one a line. Prints one JSON object.
public class CoEditingLoad {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = new byte[128];
    private static final int BUCKET = 10_000; // ns

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (var i = 0; i < 64; i++) VALUES[DIGITS.charAt(i)] = (byte) i;
    }

    private final Map<String, String> words = new HashMap<>();
    private final boolean ours;
    private final int rooms;
    private final int clients;
    private final String further;
    private final String run = Long.toString(System.nanoTime() & 0xffffff, 36);
    private final List<String> addresses;
    private final List<String> cookies;
    private final Selector selector = Selector.open();
    private final Writer[] writers;
    private final long[][] due;
    private final int[] delays = new int[4_000_000];
    private long longest;
    private long from = Long.MAX_VALUE;
    private long to;
    private long delivered;
    private long deliveredOfMeasured;
    private long edits;
    private long late;
    private int ready;
    private int closed;

    private static final class Writer {
        final int number;
        final int room;
        SocketChannel channel;
        SelectionKey key;
        ByteBuffer in = ByteBuffer.allocate(4096);
        final ArrayDeque<ByteBuffer> out = new ArrayDeque<>();
        boolean shaken;
        boolean ready;
        int edits;
        long clock;

        Writer(int number, int room) {
            this.number = number;
            this.room = room;
        }

        long client() {
            return 1_000_000_000L + number;
        }
    }

    private CoEditingLoad(String[] arguments) throws IOException {
        for (var word : arguments) words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        ours = words.get("proto").equals("ours");
        rooms = number("rooms", 1);
        clients = number("clients", 30);
        further = " lorem ipsum dolor sit amet".substring(0, number("text", 0));
        addresses = ours ? Files.readAllLines(Path.of(words.get("addresses"))) : List.of();
        cookies = ours ? Files.readAllLines(Path.of(words.get("cookies"))) : List.of();
        writers = new Writer[rooms * clients];
        due = new long[writers.length][(int) ((number("secs", 10) + number("warm", 3) + 5) * rate()) + 8];
    }

    public static void main(String[] arguments) throws Exception {
        new CoEditingLoad(arguments).run();
        System.exit(0);
    }

    private int number(String name, int usual) {
        return words.containsKey(name) ? Integer.parseInt(words.get(name)) : usual;
    }

    private double rate() {
        return Double.parseDouble(words.getOrDefault("rate", "2"));
    }

    private void run() throws Exception {
        for (var i = 0; i < writers.length; i++) {
            writers[i] = new Writer(i, i % rooms);
            connect(writers[i]);
            if (i % 20 == 19) pump(System.nanoTime() + 4_000_000L);
        }
        var until = System.nanoTime() + 30_000_000_000L;
        while (ready < writers.length && System.nanoTime() < until) pump(System.nanoTime() + 20_000_000L);
        pump(System.nanoTime() + 1_000_000_000L);
        if (words.containsKey("idle")) {
            System.out.printf("{\"connections\":%d}%n", ready - closed);
            pump(System.nanoTime() + number("idle", 3) * 1_000_000_000L);
            return;
        }
        write();
    }

    private void write() throws Exception {
        var begin = System.nanoTime();
        var pause = (long) (1e9 / rate());
        from = begin + number("warm", 3) * 1_000_000_000L;
        to = from + number("secs", 10) * 1_000_000_000L;
        var queue = new PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0])); // due, writer
        for (var i = 0; i < writers.length; i++) queue.add(new long[] {begin + ThreadLocalRandom.current().nextLong(pause), i});
        var server = 0.0;
        var database = 0.0;
        var own = 0.0;
        var before = 0L;
        var measuring = false;
        for (var now = begin; now < to; now = System.nanoTime()) {
            if (!measuring && now >= from) {
                measuring = true;
                before = delivered;
                server = cpu("server");
                database = cpu("postgresql");
                own = Load.cpu(List.of(ProcessHandle.current().pid()));
            }
            while (queue.peek()[0] <= now) {
                var next = queue.poll();
                if (now - next[0] > 5_000_000) late++;
                edit(writers[(int) next[1]], next[0]);
                next[0] += pause;
                queue.add(next);
            }
            pump(Math.min(queue.peek()[0], now + 2_000_000));
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        server = cpu("server") - server;
        database = cpu("postgresql") - database;
        own = Load.cpu(List.of(ProcessHandle.current().pid())) - own;
        var deliveries = delivered - before;
        var expected = edits * (clients - 1);
        until(expected);
        System.out.printf(Locale.ROOT,
                "{\"proto\":\"%s\",\"rooms\":%d,\"writers\":%d,\"edits\":%d,\"delivered\":%.4f,\"deliveries_s\":%.0f,\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"p99_ms\":%.1f,\"max_ms\":%.0f,"
                        + "\"cpu_us\":%.2f,\"server_us\":%.2f,\"postgresql_us\":%.2f,\"own_cpu_percent\":%.0f,\"late\":%d,\"closed\":%d}%n",
                words.get("proto"), rooms, ready, edits, expected == 0 ? 0 : (double) deliveredOfMeasured / expected, deliveries / seconds,
                share(.5), share(.95), share(.99), longest / 1e6,
                (server + database) / deliveries, server / deliveries, database / deliveries, own / seconds / 1e4, late, closed);
    }

    private void until(long expected) throws IOException {
        var last = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < last && deliveredOfMeasured < expected) pump(System.nanoTime() + 5_000_000L);
    }

    private double share(double part) {
        var all = Arrays.stream(delays).asLongStream().sum();
        var sum = 0L;
        for (var i = 0; i < delays.length; i++) if ((sum += delays[i]) >= all * part) return (double) i * BUCKET / 1e6;
        return -1;
    }

    private double cpu(String process) throws IOException {
        if (words.getOrDefault(process, "").isEmpty()) return 0;
        var pid = Long.parseLong(words.get(process));
        return Load.cpu(process.equals("server") ? List.of(pid) : Load.family(pid));
    }

    private void connect(Writer writer) throws IOException {
        var port = words.get("port");
        writer.channel = SocketChannel.open();
        writer.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        writer.channel.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)));
        var path = ours ? addresses.get(writer.room) + "?v=1&epoch=0&client=" + writer.client() : "/";
        var cookie = ours ? "Cookie: " + cookies.get(writer.number % cookies.size()) + "\r\n" : "";
        var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + cookie + "\r\n";
        writer.channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        writer.channel.configureBlocking(false);
        writer.key = writer.channel.register(selector, SelectionKey.OP_READ, writer);
    }

    private void pump(long until) throws IOException {
        do {
            var left = until - System.nanoTime();
            if (left > 1_000_000) selector.select(left / 1_000_000);
            else selector.selectNow();
            for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                var key = keys.next();
                keys.remove();
                var writer = (Writer) key.attachment();
                try {
                    if (key.isReadable()) read(writer);
                    if (key.isValid() && key.isWritable()) flush(writer);
                } catch (IOException _) {
                    close(writer);
                }
            }
        } while (System.nanoTime() < until);
    }

    private void close(Writer writer) throws IOException {
        if (writer.ready) closed++;
        writer.ready = false;
        writer.key.cancel();
        writer.channel.close();
    }

    private void read(Writer writer) throws IOException {
        if (writer.channel.read(writer.in) < 0) {
            close(writer);
            return;
        }
        writer.in.flip();
        if (!writer.shaken && !shaken(writer)) return;
        while (frame(writer)) {}
        writer.in.compact();
    }

    private boolean shaken(Writer writer) throws IOException {
        var text = new String(writer.in.array(), 0, writer.in.limit(), StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            writer.in.compact();
            return false;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            System.err.println(text.substring(0, Math.min(300, text.length())));
            close(writer);
            return false;
        }
        writer.in.position(end + 4);
        writer.shaken = true;
        var asking = new Out().number(0).number(0).bytes(new byte[] {0});
        if (!ours) {
            send(writer, 2, new Out().text(room(writer)).number(2).number(0).text("").toByteArray());
            asking = new Out().text(room(writer)).number(0).number(0).bytes(new byte[] {0});
        }
        send(writer, 2, asking.toByteArray());
        return true;
    }

    /// @return whether there was a whole one
    private boolean frame(Writer writer) throws IOException {
        var in = writer.in;
        if (in.remaining() < 2) return false;
        var at = in.position();
        var length = (long) (in.get(at + 1) & 127);
        var head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.remaining() < head) return false;
        if (head == 4) length = in.getShort(at + 2) & 0xffff;
        if (head == 10) length = in.getLong(at + 2);
        if (in.remaining() < head + length) {
            if (head + length > in.capacity()) {
                var larger = ByteBuffer.allocate((int) Math.max(in.capacity() * 2L, head + length + 64));
                writer.in = larger.put(in).flip();
            }
            return false;
        }
        var kind = in.get(at) & 15;
        in.position(at + head + (int) length);
        if (kind == 9) send(writer, 10, Arrays.copyOfRange(in.array(), at + head, in.position()));
        else if (kind == 8) throw new IOException("closed");
        else if (kind <= 2) message(writer, in.array(), at + head, in.position());
        return true;
    }

    private void send(Writer writer, int kind, byte[] content) throws IOException {
        var bytes = ByteBuffer.allocate(content.length + 14).put((byte) (0x80 | kind));
        if (content.length < 126) bytes.put((byte) (0x80 | content.length));
        else bytes.put((byte) (0x80 | 126)).putShort((short) content.length);
        writer.out.add(bytes.putInt(0).put(content).flip()); // the mask is 0: the content needs no copy
        flush(writer);
    }

    private void flush(Writer writer) throws IOException {
        while (!writer.out.isEmpty()) {
            writer.channel.write(writer.out.peek());
            if (writer.out.peek().hasRemaining()) {
                writer.key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            writer.out.poll();
        }
        if (writer.key.isValid()) writer.key.interestOps(SelectionKey.OP_READ);
    }

    private void message(Writer writer, byte[] bytes, int start, int end) {
        if (!writer.ready && welcome(bytes, start)) {
            writer.ready = true;
            ready++;
        }
        var now = 0L;
        for (var at = start; at + 8 <= end; at++) {
            if (bytes[at] != '~') continue;
            var client = value(bytes, at + 1, 3);
            var number = value(bytes, at + 4, 4);
            if (client < 0 || number < 0 || client >= due.length || number >= due[client].length) continue;
            if (client == writer.number) continue;
            delivered++;
            var then = due[client][number];
            if (then < from || then >= to) continue;
            if (now == 0) now = System.nanoTime();
            deliveredOfMeasured++;
            longest = Math.max(longest, now - then);
            delays[(int) Math.min(delays.length - 1, (now - then) / BUCKET)]++;
            at += 7;
        }
    }

    /// Whether it may write: it has been asked what it has.
    private boolean welcome(byte[] bytes, int start) {
        if (ours) return bytes[start] == 0 && bytes[start + 1] == 0;
        var length = bytes[start];
        return bytes[start + 1 + length] == 2 && bytes[start + 2 + length] == 2;
    }

    private static int value(byte[] bytes, int at, int digits) {
        var value = 0;
        for (var i = 0; i < digits; i++) {
            var digit = bytes[at + i] < 0 ? -1 : VALUES[bytes[at + i]];
            if (digit < 0) return -1;
            value = value << 6 | digit;
        }
        return value;
    }

    private static String digits(int value, int digits) {
        var text = new StringBuilder();
        for (var i = digits - 1; i >= 0; i--) text.append(DIGITS.charAt(value >> 6 * i & 63));
        return text.toString();
    }

    private String room(Writer writer) {
        return "r" + run + "x" + writer.room;
    }

    private void edit(Writer writer, long at) throws IOException {
        if (!writer.ready) return;
        var number = writer.edits++;
        due[writer.number][number] = at;
        if (at >= from && at < to) edits++;
        var text = "~" + digits(writer.number, 3) + digits(number, 4) + further;
        var out = new Out();
        if (!ours) out.text(room(writer));
        send(writer, 2, out.number(0).number(2).bytes(update(writer, text)).toByteArray());
    }

    /// What TipTap sends when somebody types into a paragraph of his own; the first edit makes it.
    private static byte[] update(Writer writer, String text) {
        var client = writer.client();
        var out = new Out().number(1);
        if (writer.clock == 0) {
            out.number(3).number(client).number(0);
            out.number(7).number(1).text("prosemirror").number(3).text("paragraph");
            out.number(7).number(0).number(client).number(0).number(6);
            out.number(4).number(0).number(client).number(1).text(text);
            writer.clock = 2;
        } else {
            out.number(1).number(client).number(writer.clock);
            out.write(4 | 0x80);
            out.number(client).number(writer.clock - 1).text(text);
        }
        writer.clock += text.length();
        return out.number(0).toByteArray();
    }

    private static final class Out extends ByteArrayOutputStream {
        Out number(long value) {
            for (; value > 127; value >>>= 7) write((int) (value & 127) | 128);
            write((int) value);
            return this;
        }

        Out text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Out bytes(byte[] bytes) {
            number(bytes.length);
            writeBytes(bytes);
            return this;
        }
    }
}
