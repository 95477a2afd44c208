package dev.tollgate.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/**
 * A request of unknown length and its answer. When the body grows beyond the limit, the refusal is sent at once, and
 * whatever the reader of the body then says is thrown away.
 */
class LimitedExchange {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final DataSize limit;
    private long count;
    private boolean over;

    LimitedExchange(HttpServletRequest request, HttpServletResponse response, DataSize limit) {
        this.request = request;
        this.response = response;
        this.limit = limit;
    }

    boolean isOver() {
        return over;
    }

    HttpServletRequest request() {
        return new Request();
    }

    HttpServletResponse response() {
        return new Response();
    }

    private int counted(int read) throws IOException {
        count += Math.max(read, 0);
        if (count > limit.toBytes()) {
            if (!over) {
                over = true;
                BodyLimitFilter.refuse(response, limit);
            }
            throw new IOException("The request body is larger than " + limit.toMegabytes() + " MB.");
        }
        return read;
    }

    private final class Request extends HttpServletRequestWrapper {

        private Request() {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountingInput(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private final class CountingInput extends ServletInputStream {

        private final ServletInputStream body;

        private CountingInput(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(body.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }

    private final class Response extends HttpServletResponseWrapper {

        private Response() {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return over ? new Nowhere() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return over
                    ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                    : super.getWriter();
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!over) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!over) {
                super.sendError(status, message);
            }
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (!over) {
                super.sendRedirect(location);
            }
        }

        @Override
        public void reset() {
            if (!over) {
                super.reset();
            }
        }

        @Override
        public void resetBuffer() {
            if (!over) {
                super.resetBuffer();
            }
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {
            // The refusal has been sent; nothing may follow it.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("the answer has been given");
        }
    }
}
