package dev.tollgate.project;

import dev.tollgate.vocabulary.Rag;
import org.jspecify.annotations.Nullable;

/**
 * How healthy somebody else called a project that was imported.
 *
 * @param words exactly as they stood: {@code Amber/Red}, {@code Exempt under Section 26 …}
 * @param rag what the words mean; none where they name no colour
 */
public record Rating(String words, @Nullable Rag rag) {}
