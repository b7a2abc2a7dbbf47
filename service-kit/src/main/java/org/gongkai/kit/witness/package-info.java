/** Who keeps what the audit says elsewhere: heads are sent away, and an authority says when they were there. */
package org.gongkai.kit.witness;
