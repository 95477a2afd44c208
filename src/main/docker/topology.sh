#!/usr/bin/env bash
# The topology of docker-compose.yml without Docker: one PostgreSQL and two packaged nodes on loopback, logged in to on
# both. Needs target/tollgate.jar (mvn package) and Debian's PostgreSQL; stops what it started, by process id.
set -euo pipefail
cd "$(dirname "$0")/../../.."

jar=target/tollgate.jar
postgres=${POSTGRES_HOME:-$(ls -d /usr/lib/postgresql/*/ | sort -V | tail -n 1)}
database_port=${DATABASE_PORT:-15432}
ports=("${FIRST_PORT:-18081}" "${SECOND_PORT:-18082}")
administrator=first.administrator
password="Loopback-Only-42"

[ -f "$jar" ] || { echo "There is no $jar: run mvn package first."; exit 1; }
folder=$(mktemp -d)
chmod 711 "$folder"
pids=()

stop_all() {
  # The last started first: the nodes, then their database.
  local index
  for ((index = ${#pids[@]} - 1; index >= 0; index--)); do
    kill "${pids[index]}" 2>/dev/null || true
    wait "${pids[index]}" 2>/dev/null || true
  done
  rm -rf "$folder"
}
trap stop_all EXIT

# PostgreSQL refuses to run as root.
as_postgres=()
if [ "$(id -u)" -eq 0 ]; then as_postgres=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi

start_database() {
  mkdir "$folder/database"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder/database"; fi
  install -m 644 /dev/null "$folder/password"
  echo "$password" > "$folder/password"
  "${as_postgres[@]}" "$postgres/bin/initdb" -D "$folder/database/data" -U tollgate -A scram-sha-256 \
    --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 > "$folder/initdb.log"
  "${as_postgres[@]}" "$postgres/bin/postgres" -D "$folder/database/data" -p "$database_port" -h 127.0.0.1 -k "" \
    > "$folder/database.log" 2>&1 &
  pids+=($!)
  await "the database" "$postgres/bin/pg_isready" -q -h 127.0.0.1 -p "$database_port"
}

start_node() {
  SERVER_PORT=$1 TOLLGATE_DATA_DIR="$folder/node-$1" \
    SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$database_port/postgres" \
    SPRING_DATASOURCE_USERNAME=tollgate SPRING_DATASOURCE_PASSWORD="$password" \
    TOLLGATE_ADMIN_USER="$administrator" TOLLGATE_ADMIN_PASSWORD="$password" \
    java -Xmx512m -jar "$jar" > "$folder/node-$1.log" 2>&1 &
  pids+=($!)
}

await() {
  local what=$1 second
  shift
  for second in $(seq 180); do
    if "$@" >/dev/null 2>&1; then echo "$what is up after $second s"; return; fi
    sleep 1
  done
  echo "$what does not come up:"
  tail -n 40 "$folder"/*.log
  exit 1
}

# Logs in as a person does, and asks who that is.
log_in() {
  local address="http://127.0.0.1:$1" jar_of_cookies="$folder/cookies-$1" token answer
  token=$(curl -fsS -c "$jar_of_cookies" "$address/login" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p')
  curl -fsS -o /dev/null -b "$jar_of_cookies" -c "$jar_of_cookies" "$address/login" \
    --data-urlencode "username=$administrator" --data-urlencode "password=$password" --data-urlencode "_csrf=$token"
  answer=$(curl -fsS -b "$jar_of_cookies" "$address/api/me")
  echo "node $1: $answer"
  [[ $answer == *"\"id\":\"$administrator\""* ]]
}

start_database
# Both at once: migrations, roles and models must be there once all the same.
for port in "${ports[@]}"; do start_node "$port"; done
for port in "${ports[@]}"; do await "node $port" curl -fsS "http://127.0.0.1:$port/actuator/health/readiness"; done
for port in "${ports[@]}"; do log_in "$port"; done

# What one node writes the other serves.
first="http://127.0.0.1:${ports[0]}" second="http://127.0.0.1:${ports[1]}"
curl -fsS -o /dev/null -u "$administrator:$password" -H 'Content-Type: application/json' \
  -d '{"profile":{"id":"jane.doe","firstName":"Jane","lastName":"Doe"},"credentials":{"password":"Both-Nodes-Know-42"}}' \
  "$first/engine-rest/user/create"
curl -fsS -u "jane.doe:Both-Nodes-Know-42" "$second/api/me" | grep -q '"Jane Doe"'
echo "one database, two nodes: a person made on one logs in on the other"
