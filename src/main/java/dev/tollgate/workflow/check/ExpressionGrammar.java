package dev.tollgate.workflow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that a model may contain: a variable, a literal, a reading of a bean with such arguments, and
 * comparisons and boolean logic over them. No properties, no chains of calls, no arithmetic, no assignment, no functions.
 */
final class ExpressionGrammar {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!().,?:]))");

    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> JUNCTIONS = Set.of("&&", "||", "and", "or");
    private static final Set<String> NEGATIONS = Set.of("!", "not", "empty");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Set<String> CONTEXT = Set.of("execution", "task");
    private static final int DEEPEST = 20;

    private final BeanCatalogue beans;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ExpressionGrammar(BeanCatalogue beans) {
        this.beans = beans;
    }

    /** A sentence's half about the first thing that is not allowed in a text with expressions; empty if all is well. */
    static Optional<String> problemIn(String text, BeanCatalogue beans) {
        int start = firstStart(text, 0);
        if (start >= 0 && text.indexOf('\\') >= 0) {
            // The engine would see the expression begin or end elsewhere than we do.
            return Optional.of("a backslash is not allowed beside an expression");
        }
        while (start >= 0) {
            int end = end(text, start + 2);
            if (end < 0) {
                return Optional.of("the expression is not closed by }");
            }
            try {
                new ExpressionGrammar(beans).check(text.substring(start + 2, end));
            } catch (Refused refused) {
                return Optional.of(refused.getMessage());
            }
            start = firstStart(text, end + 1);
        }
        return Optional.empty();
    }

    static boolean isExpression(String text) {
        return firstStart(text, 0) >= 0;
    }

    private static int firstStart(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    private static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '}') {
                return i;
            }
        }
        return -1;
    }

    private void check(String expression) {
        tokenize(expression);
        if (tokens.isEmpty()) {
            throw new Refused("the expression is empty");
        }
        expression(false);
        if (at < tokens.size()) {
            throw new Refused("\"" + tokens.get(at) + "\" is not allowed here in an expression");
        }
    }

    private void tokenize(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        int position = 0;
        while (position < expression.stripTrailing().length()) {
            matcher.region(position, expression.length());
            if (!matcher.lookingAt()) {
                throw new Refused("\"" + expression.substring(position).strip() + "\" is not allowed in an expression");
            }
            tokens.add(matcher.group().strip());
            position = matcher.end();
        }
    }

    private void expression(boolean argument) {
        if (++depth > DEEPEST) {
            throw new Refused("the expression is nested too deeply");
        }
        comparison(argument);
        while (JUNCTIONS.contains(peek())) {
            at++;
            comparison(argument);
        }
        if (accept("?")) {
            expression(argument);
            expect(":");
            expression(argument);
        }
        depth--;
    }

    private void comparison(boolean argument) {
        unary(argument);
        if (COMPARISONS.contains(peek())) {
            at++;
            unary(argument);
        }
    }

    private void unary(boolean argument) {
        while (NEGATIONS.contains(peek())) {
            at++;
        }
        if (accept("(")) {
            expression(argument);
            expect(")");
            return;
        }
        String token = next();
        char first = token.charAt(0);
        if (first == '\'' || first == '"' || Character.isDigit(first) || CONSTANTS.contains(token)) {
            return;
        }
        if (!Character.isLetter(first) && first != '_') {
            throw new Refused("\"" + token + "\" is not allowed here in an expression");
        }
        named(token, argument);
    }

    private void named(String name, boolean argument) {
        if (peek().equals("(")) {
            throw new Refused("the function \"" + name + "\" is not known");
        }
        if (accept(".")) {
            call(name, next());
            if (peek().equals(".")) {
                throw new Refused("a call on what \"" + name + "\" answers is not allowed");
            }
        } else if (CONTEXT.contains(name) && !argument) {
            throw new Refused("\"" + name + "\" may only be handed to a bean");
        }
    }

    private void call(String bean, String method) {
        if (!peek().equals("(")) {
            throw new Refused("the property \"" + bean + "." + method + "\" may not be read");
        }
        if (!beans.isReadable(bean)) {
            throw new Refused("\"" + bean + "\" is no bean that expressions may call");
        }
        int arguments = arguments();
        if (!beans.hasMethod(bean, method, arguments)) {
            throw new Refused(
                    "the bean \"" + bean + "\" answers no \"" + method + "\" with " + arguments + " arguments");
        }
    }

    private int arguments() {
        expect("(");
        if (accept(")")) {
            return 0;
        }
        int count = 0;
        do {
            expression(true);
            count++;
        } while (accept(","));
        expect(")");
        return count;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new Refused("the expression ends too early");
        }
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new Refused("\"" + token + "\" is missing in the expression");
        }
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
