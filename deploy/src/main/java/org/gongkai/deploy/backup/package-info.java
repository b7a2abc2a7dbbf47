/** A running stack is copied while it works, and brought back as it was at a moment. */
package org.gongkai.deploy.backup;
