@NullMarked
package dev.tollgate.documents.web;

import org.jspecify.annotations.NullMarked;
