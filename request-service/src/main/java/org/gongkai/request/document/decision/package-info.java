/** What the paper of a decision says, and whether its evidence is in the case. */
package org.gongkai.request.document.decision;
