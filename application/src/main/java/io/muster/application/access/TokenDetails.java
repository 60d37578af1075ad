package io.muster.application.access;

import io.muster.domain.access.Token;
import java.util.Set;

/** A token as its owner sees it, with what is to be seen to. */
public record TokenDetails(Token token, boolean live, Set<Token.Warning> warnings) {}
