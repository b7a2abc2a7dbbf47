/** What cannot have been so in a case, or should not. */
package org.gongkai.litigation.check;
