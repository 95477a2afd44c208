package dev.tollgate.notification;

import java.util.List;

/** Whoever carries letters away. */
interface Post {

    /** What became of each letter, told as soon as it is known. */
    interface Receipt {

        void sent(Letter letter);

        void failed(Letter letter, String reason);

        /** Whether there is time left for another letter. */
        boolean goesOn();
    }

    boolean isOpen();

    /** Tells the receipt about every letter that was tried. Answers false where the server could not be reached. */
    boolean carry(List<Letter> letters, Receipt receipt);
}
