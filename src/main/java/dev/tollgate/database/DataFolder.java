package dev.tollgate.database;

import dev.tollgate.startup.StartupRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds everything Tollgate keeps on disk, claimed by one running copy at a time. */
final class DataFolder implements Closeable {

    private final Path root;
    private final FileChannel claim;

    private DataFolder(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    /** The operating system gives the claim back when the process ends, however it ends. */
    static DataFolder claim(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            createPrivate(root);
            root = root.toRealPath();
            refuseOtherOwner(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("tollgate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartupRefused(
                        "Another copy of Tollgate is already running on the data in " + root + ".",
                        "Use that copy, stop it first, or give this one its own folder with TOLLGATE_DATA_DIR.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartupRefused(
                    "The data folder " + root + " cannot be used: " + e.getMessage() + ".",
                    "Run Tollgate as the user who owns that folder, or name another one with TOLLGATE_DATA_DIR.",
                    e);
        }
    }

    /** Files of two users in one folder lock both out: the database server reads only what is its own. */
    private static void refuseOtherOwner(Path root) throws IOException {
        Path probe = Files.createTempFile(root, "owner", ".probe");
        try {
            if (isPosix(root) && !Files.getOwner(probe).equals(Files.getOwner(root))) {
                throw new StartupRefused(
                        "The data folder " + root + " belongs to the user "
                                + Files.getOwner(root).getName() + ", and Tollgate runs as "
                                + Files.getOwner(probe).getName() + ".",
                        "Run Tollgate as the owner, or name another folder with TOLLGATE_DATA_DIR.");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path binaries() {
        return root.resolve("postgresql-binaries");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    /** Each run has its own log; the one before is kept, older ones are not. */
    Path freshServerLog() throws IOException {
        if (Files.exists(serverLog())) {
            Files.move(serverLog(), root.resolve("postgresql.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(serverLog());
        restrict(serverLog(), "rw-------");
        return serverLog();
    }

    /** The major version that wrote the cluster; it appears once the cluster is complete. */
    Path majorVersion() {
        return root.resolve("postgresql.version");
    }

    /** The file's only line is the password of that database user, made up at first use. */
    Path passwordFile(String databaseUser) {
        Path file = root.resolve(databaseUser + ".password");
        try {
            if (Files.notExists(file)) {
                writePrivate(file, randomPassword());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the database password in " + file, e);
        }
    }

    String password(String databaseUser) {
        try {
            return Files.readString(passwordFile(databaseUser)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database password", e);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    private static void writePrivate(Path file, String line) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        restrict(draft, "rw-------");
        Files.writeString(draft, line + "\n");
        Files.move(draft, file);
    }

    /** Where the file system has no such permissions, the user's own folders protect themselves. */
    static void restrict(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
