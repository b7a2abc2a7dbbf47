/** The chains of the audit: places, codes and signed heads that show what was changed. */
package org.gongkai.kit.audit.chain;
