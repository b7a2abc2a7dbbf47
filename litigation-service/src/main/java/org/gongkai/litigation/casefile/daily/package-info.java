/** What days bring about in cases with nobody doing anything: terms run out, decisions come to hold. */
package org.gongkai.litigation.casefile.daily;
