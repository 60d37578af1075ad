package io.muster.adapters.admin;

import io.muster.domain.access.Principal;

/** Whom Spring Security has let into the administration, however they have proved who they are. */
interface Insider {

  Principal principal();
}
