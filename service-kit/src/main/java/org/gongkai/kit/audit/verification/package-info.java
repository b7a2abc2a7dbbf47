/** Whether the audit is what the service wrote, and where it is not. */
package org.gongkai.kit.audit.verification;
