<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Dashed hatch</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <Mark><WellKnownName>shape://horline</WellKnownName><Stroke><CssParameter name="stroke">#c0392b</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-dasharray">10 10</CssParameter></Stroke></Mark>
      <Size>10</Size>
    </Graphic></GraphicFill></Fill>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
