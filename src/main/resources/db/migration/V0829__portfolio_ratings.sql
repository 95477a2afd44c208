-- What the portfolio from which a project was imported says of its health.
alter table portfolio_project
    add rating_words text,
    add rating_rag varchar(5);
