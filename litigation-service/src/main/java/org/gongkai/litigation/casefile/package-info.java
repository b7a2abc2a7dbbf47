/** Cases (案件) with their proceedings and decisions, as offices keep them; what they count as stands in the register of cases. */
package org.gongkai.litigation.casefile;
