package dev.tollgate.lifecycle.imports;

/** How many rows were new, said something else, or said the same as before. */
record ImportTally(int created, int updated, int unchanged) {

    static final ImportTally NONE = new ImportTally(0, 0, 0);

    ImportTally plus(ImportTally other) {
        return new ImportTally(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }
}
