package dev.tollgate.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link TollgateTest} that also drives a real Chromium: a test method takes {@link Visitors}. The browser is looked
 * for in the variable {@code CHROMIUM} and in the usual places. Without one the test is skipped and says so; where
 * {@code CI=true} it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TollgateTest
@ExtendWith(Browsers.class)
public @interface BrowserTest {}
