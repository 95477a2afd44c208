package dev.tollgate.lifecycle.web;

import java.util.List;

/** A page of a list as JSON. */
record PageView<T>(List<T> content, Page page) {

    record Page(int number, int size, long totalElements, long totalPages) {}

    static <T> PageView<T> of(List<T> content, int number, int size, long total) {
        return new PageView<>(content, new Page(number, size, total, (total + size - 1) / size));
    }
}
