package dev.tollgate.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives the next test the present time and an empty mailbox. */
final class TidyAfterEachTest implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        context.getBean(TimeTravel.class).comeBack();
        context.getBean(Mailbox.class).empty();
    }
}
