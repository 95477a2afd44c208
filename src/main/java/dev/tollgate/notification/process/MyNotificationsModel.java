package dev.tollgate.notification.process;

import dev.tollgate.workflow.ProcessVariable;

/** Variables of the model {@code my-notifications}. */
final class MyNotificationsModel {

    static final ProcessVariable<String> PERSON = ProcessVariable.text("person");
    static final ProcessVariable<Wish> WISH = ProcessVariable.choice("wish", Wish.class);

    private MyNotificationsModel() {}

    enum Wish {
        CHANGE,
        VOID_LINKS
    }
}
