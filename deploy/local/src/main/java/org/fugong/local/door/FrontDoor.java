package org.fugong.local.door;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** The one port that people and clients use. Listens on the loopback address only. */
public final class FrontDoor implements AutoCloseable {

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Opens the door.
     *
     * @param services port by name of the service, which is also its path prefix
     * @param logIn answers what is below its path
     * @throws CompletionException when the port is taken
     */
    public static FrontDoor open(
            int port, Map<String, Integer> services, String logInPath, Consumer<HttpServerRequest> logIn) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                // Nothing is read through Vert.x's file system, so no cache directory is made in /tmp.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        FrontDoor door = new FrontDoor(vertx);
        Forward forward = new Forward(
                vertx.createHttpClient(new HttpClientOptions()
                        .setMaxPoolSize(512)
                        .setKeepAliveTimeout(20)
                        .setConnectTimeout(2000)
                        .setDecompressionSupported(false)),
                port);
        HttpServerOptions options = new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setMaxHeaderSize(32 * 1024)
                .setMaxInitialLineLength(8 * 1024)
                .setTcpNoDelay(true);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(request -> route(request, services, forward, logInPath, logIn))
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            door.close();
            throw e;
        }
        return door;
    }

    private static void route(
            HttpServerRequest request,
            Map<String, Integer> services,
            Forward forward,
            String logInPath,
            Consumer<HttpServerRequest> logIn) {
        String path = request.path();
        if (path == null || path.equals("/") || path.isEmpty()) {
            request.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, "/reporting/")
                    .end();
            return;
        }
        if (path.startsWith(logInPath + "/")) {
            logIn.accept(request);
            return;
        }
        int slash = path.indexOf('/', 1);
        String prefix = path.substring(1, slash < 0 ? path.length() : slash);
        Integer port = services.get(prefix);
        if (port == null) {
            Problems.end(
                    request.response(),
                    404,
                    "not-found",
                    "Not found",
                    "There is nothing at this address of the front door.");
            return;
        }
        forward.handle(request, prefix, port);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
