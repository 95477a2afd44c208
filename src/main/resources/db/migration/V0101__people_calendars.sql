-- Where people work, and when they are away. Who has no row works where the organisation does.
create table person_place (
    person text primary key,
    zone   text not null,
    region text not null
);

create table person_absence (
    person text not null,
    begins date not null,
    -- The last day, included.
    ends   date not null check (ends >= begins),
    primary key (person, begins)
);
