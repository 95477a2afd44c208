package dev.tollgate.bench;

/** Statements and transactions, independent of the machine. */
record Cost(long statements, long transactions) {

    static final Cost NONE = new Cost(0, 0);

    Cost minus(Cost earlier) {
        return new Cost(statements - earlier.statements, transactions - earlier.transactions);
    }

    Cost plus(Cost more) {
        return new Cost(statements + more.statements, transactions + more.transactions);
    }
}
