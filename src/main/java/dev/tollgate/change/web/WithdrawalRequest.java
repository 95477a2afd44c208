package dev.tollgate.change.web;

import org.jspecify.annotations.Nullable;

/** Why a request is withdrawn, as JSON. */
record WithdrawalRequest(@Nullable String reason) {}
