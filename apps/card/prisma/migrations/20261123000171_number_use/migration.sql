-- 附件第十八条: a number stands on a card or in the void register, never both, whoever comes first.
create table number_use (
  card_no text primary key,
  used_by text not null
);
insert into number_use (card_no, used_by) select card_no, 'card' from card where card_no is not null;
insert into number_use (card_no, used_by) select state ->> 'cardNo', 'void' from number_void;
