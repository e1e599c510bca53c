package jumelage.store;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Stores of files that cannot keep anything, as they are met in life.
public final class BrokenStores implements AutoCloseable {
    private final int port;
    private final Closeable server;

    private BrokenStores(int port, Closeable server) {
        this.port = port;
        this.server = server;
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    /// A folder in a file system that has no room for one byte.
    public static Blobs full() {
        return WhereFilesAre.at("/proc", Path.of("/proc"));
    }

    /// S3 that says of everything that it has no time: 503.
    public static BrokenStores overloaded() throws IOException {
        return answering(503, "");
    }

    /// S3 that takes every question and never answers one.
    public static BrokenStores silent() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new BrokenStores(server.getLocalPort(), server);
    }

    /// S3 whose line breaks in the middle of what it sends.
    public static BrokenStores breaking(String first) throws IOException {
        return answering(206, first);
    }

    private static BrokenStores answering(int status, String first) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, first.isEmpty() ? -1 : 1000);
            if (!first.isEmpty()) exchange.getResponseBody().write(first.getBytes(StandardCharsets.US_ASCII));
            if (!first.isEmpty()) exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
        return new BrokenStores(server.getAddress().getPort(), () -> server.stop(0));
    }

    public Blobs blobs() {
        var address = "http://127.0.0.1:" + port;
        return WhereFilesAre.at("s3://jumelage?endpoint=" + address, Path.of("."));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
